@echo off
rem The hvnet command line of this checkout. What it needs is built on first use: `mvnw clean` makes it build again.
rem `hvnet demo` takes the example of the project if no other specification is named.
setlocal
set "ROOT=%~dp0"
set "TOOL=%ROOT%releng\cli\target\hvnet\hvnet\bin\hvnet.cmd"
if not exist "%TOOL%" (
  echo hvnet: building the command line, which takes a minute or two 1>&2
  pushd "%ROOT%"
  call mvnw.cmd -q -pl org.hvnet.sim,org.hvnet.dsl,releng/cli package
  popd
)
if not exist "%TOOL%" (
  echo hvnet: the build failed 1>&2
  exit /b 1
)
if "%*"=="demo" (
  call "%TOOL%" demo "%ROOT%examples\contoso"
) else (
  call "%TOOL%" %*
)
exit /b %ERRORLEVEL%
