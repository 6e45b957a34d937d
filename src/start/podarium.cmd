@echo off
rem Starts Podarium with the jar, the libraries and the cache that lie beside this script.
rem Java 25 or newer comes from JAVA_HOME, or from where the build found it.
setlocal
set "java=java"
if exist "@java.home@\bin\java.exe" set "java=@java.home@\bin\java.exe"
if not defined JAVA_HOME goto start
findstr /r /c:"^JAVA_VERSION=.2[5-9]" "%JAVA_HOME%\release" >nul 2>nul && set "java=%JAVA_HOME%\bin\java.exe"
:start
"%java%" "-XX:AOTCache=%~dp0podarium.aot" "-Xlog:aot*=off" "-Xlog:cds*=off" ^
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -jar "%~dp0podarium.jar" %*
exit /b %ERRORLEVEL%
