@echo off
rem Runs Maven for this project with a JDK of at least 21 and Maven 3.9.16, which an older installed Maven fetches once
rem as an ordinary artifact. Arguments go to Maven.
setlocal

set "MAVEN_VERSION=3.9.16"
set "CACHE=%USERPROFILE%\.m2\wrapper\dists"
if defined MAVEN_USER_HOME set "CACHE=%MAVEN_USER_HOME%\wrapper\dists"
set "MAVEN=%CACHE%\apache-maven-%MAVEN_VERSION%\bin\mvn.cmd"

set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do call :try_jdk "%%~dpJ.."
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try_jdk "%%~J"
if not defined JDK (
  echo mvnw: no JDK 21 or newer found in JAVA_HOME, PATH and the usual places 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"

if not exist "%MAVEN%" call :fetch_maven || exit /b 1
call "%MAVEN%" %*
exit /b %ERRORLEVEL%

rem Takes %1 if it is the home of a JDK that is new enough and none was taken yet.
:try_jdk
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "MAJOR="
for /f "usebackq tokens=2 delims==." %%V in (`findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul`) do set "MAJOR=%%V"
if not defined MAJOR exit /b 0
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "JDK=%~f1"
exit /b 0

:fetch_maven
where mvn >nul 2>nul
if errorlevel 1 (
  echo mvnw: no Maven found: install Maven 3.6 or newer ^(a newer one is fetched through it^) 1>&2
  exit /b 1
)
echo mvnw: fetching Maven %MAVEN_VERSION% into %CACHE% 1>&2
if not exist "%CACHE%" mkdir "%CACHE%"
rem Away from the project, whose POM an old Maven cannot read.
pushd "%CACHE%"
call mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack "-Dartifact=org.apache.maven:apache-maven:%MAVEN_VERSION%:zip:bin" "-DoutputDirectory=%CACHE%"
popd
if not exist "%MAVEN%" (
  echo mvnw: Maven %MAVEN_VERSION% could not be fetched 1>&2
  exit /b 1
)
exit /b 0
