@echo off
rem Runs the hvnet command line with a Java of at least 21.
rem HVNET_JAVA_OPTIONS are added to those of the Java virtual machine.
setlocal
set "JAVA="
if defined JAVA_HOME call :try_java "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :try_java "%%~dpJ.."
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try_java "%%~J"
if not defined JAVA (
  echo hvnet: no Java 21 or newer found in JAVA_HOME, PATH and the usual places 1>&2
  exit /b 1
)
rem Classes are kept ready in a cache of the user, which Java makes on the first run.
set "CACHE=%LOCALAPPDATA%\hvnet"
set SHARED=
if defined LOCALAPPDATA (
  if not exist "%CACHE%\" mkdir "%CACHE%" 2>nul
  if exist "%CACHE%\" set SHARED=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\hvnet.jsa" -Xlog:disable
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto %SHARED% -Dguice_custom_class_loading=CHILD -Dguice_bytecode_gen_option=DISABLED %HVNET_JAVA_OPTIONS% -cp "%~dp0..\lib\*" org.hvnet.dsl.cli.Main %*
exit /b %ERRORLEVEL%

rem Takes %1 if it is the home of a Java that is new enough and none was taken yet.
:try_java
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
set "MAJOR="
for /f "usebackq tokens=2 delims==." %%V in (`findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul`) do set "MAJOR=%%V"
if not defined MAJOR exit /b 0
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "JAVA=%~f1\bin\java.exe"
exit /b 0
