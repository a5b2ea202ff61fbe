import java.nio.file.Files
import org.hvnet.dsl.cli.Main

def log = new File(basedir, 'build.log').readLines()
def manifest = { path -> new File(basedir, path + '/.hvnet-manifest').isFile() }

/** The files of a folder with their content. */
def files = { File folder ->
    def found = new TreeMap()
    folder.eachFileRecurse { if (it.isFile()) found[folder.relativePath(it)] = it.bytes.toList() }
    found
}

/** The command line in a folder: its exit code, and what it printed. */
def hvnet = { File folder, String... arguments ->
    def out = new StringWriter()
    def err = new StringWriter()
    def exit = Main.run(folder.toPath(), new PrintWriter(out), new PrintWriter(err), arguments)
    [exit: exit, out: out.toString().readLines(), err: err.toString().readLines()]
}

// Nothing is said: src/main/hvnet, and a folder for each network among the generated sources.
assert manifest('generates/target/generated-sources/hvnet/Small')
assert new File(basedir, 'generates/target/generated-sources/hvnet/Small/powershell/Host1/Set-Host1.ps1').isFile()
assert log.contains('[INFO] Network Small: 4 proved, 0 refuted, 0 not decided')
assert log.any { it.startsWith('[INFO] generates/target/generated-sources/hvnet/Small: ') && it.endsWith(' files written, 0 unchanged, 0 removed') }

// The settings of the project say where, how serious, and what is meant where nothing is said.
def settings = new File(basedir, 'settings')
def finding = log.find { it.startsWith('[WARNING] settings/src/main/hvnet/lab.hvnet:10:11: warning: ') && it.endsWith(' [HV036]') }
assert finding
assert manifest('settings/src/main/hvnet/out')
assert !new File(settings, 'target').exists()
assert new File(settings, 'src/main/hvnet/out/powershell/Host1/Host1.psd1').text.contains('MemoryStartupBytes = 3GB')

// The command line does the same: findings, places and files.
def copy = Files.createDirectory(new File(basedir, 'command-line').toPath()).toFile()
['lab.hvnet', 'hvnet.properties'].each { name -> new File(copy, name) << new File(settings, 'src/main/hvnet/' + name).bytes }
def command = hvnet(copy, 'generate', '.')
assert command.exit == 0
def message = finding.split('lab.hvnet:10:11: ')[1]
assert command.err.contains('lab.hvnet:10:11: ' + message)
assert command.out.every { it.startsWith('out: ') }
assert files(new File(copy, 'out')) == files(new File(settings, 'src/main/hvnet/out'))

// What the POM says wins over the settings; a file that is named twice is one; a library in the folder is none.
assert manifest('told/target/told')
assert !new File(basedir, 'told/networks/out').exists()
assert log.count { it.startsWith('[INFO] told/target/told: ') } == 1

// A module without specifications, and one that is skipped, build.
assert log.contains('[INFO] There is no folder nothing/src/main/hvnet.')
assert !log.any { it.contains('wrong.hvnet') }
assert !new File(basedir, 'skipped/target').exists()
