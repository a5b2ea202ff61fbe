@echo off
rem Starts the hvnet IDE with a Java of at least 21. Arguments go to Eclipse, as in: hvnet-ide -data FOLDER
rem HVNET_JAVA_OPTIONS are added to those of the Java virtual machine.
setlocal

set "JAVA="
if defined JAVA_HOME call :try_java "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do call :try_java "%%~dpJ.."
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*") do call :try_java "%%~J"
if not defined JAVA (
  echo hvnet-ide: no Java 21 or newer found in JAVA_HOME, PATH and the usual places 1>&2
  exit /b 1
)

set "LAUNCHER="
for %%L in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fL"
start "hvnet" "%JAVA%" -Xmx2g -Dguice_custom_class_loading=CHILD --enable-native-access=ALL-UNNAMED %HVNET_JAVA_OPTIONS% -jar "%LAUNCHER%" %*
exit /b 0

rem Takes %1 if it is the home of a Java that is new enough and none was taken yet.
:try_java
if defined JAVA exit /b 0
if not exist "%~1\bin\javaw.exe" exit /b 0
set "MAJOR="
for /f "usebackq tokens=2 delims==." %%V in (`findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul`) do set "MAJOR=%%V"
if not defined MAJOR exit /b 0
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "JAVA=%~f1\bin\javaw.exe"
exit /b 0
