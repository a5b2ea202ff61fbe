def log = new File(basedir, 'build.log').readLines()
def failed = { module -> log.any { it =~ /^\[INFO\] ${module} \.* FAILURE/ } }

// An error has its place and its code, and nothing is generated, also not from the specification beside it.
def broken = 'error/src/main/hvnet/broken.hvnet'
assert failed('error')
assert log.any { it.startsWith("[ERROR] ${broken}:20:13: error: ") && it.endsWith(' [HV251]') }
assert log.contains("[ERROR]     ${broken}:8:8: see Switch1.3".toString())
assert log.any { it.startsWith("[WARNING] ${broken}:1:9: warning: ") && it.endsWith(' [HV251]') }
assert !new File(basedir, 'error/target').exists()

// A warning fails the build where it is told to.
assert failed('warning')
assert log.any { it.startsWith('[WARNING] warning/src/main/hvnet/lab.hvnet:10:11: warning: ') && it.endsWith(' [HV036]') }
assert !new File(basedir, 'warning/target').exists()

// What is named must be there.
assert failed('missing')
assert log.any { it.startsWith('[ERROR] missing/nowhere.hvnet:1:1: error: ') && it.endsWith(' [file.missing]') }

// A file that hvnet did not write is in the way.
assert failed('occupied')
assert log.any { it.startsWith('[ERROR] occupied/out/powershell/README.md:1:1: error: ') && it.endsWith(' [output.unwritable]') }
assert new File(basedir, 'occupied/out').list() as List == ['powershell']
assert new File(basedir, 'occupied/out/powershell/README.md').text == 'Notes of somebody.\n'
