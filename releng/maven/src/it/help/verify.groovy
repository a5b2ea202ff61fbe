import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').readLines()
def module = basedir.parentFile.parentFile.parentFile
def descriptor = new XmlSlurper().parse(new File(module, 'target/classes/META-INF/maven/plugin.xml'))
def document = new File(module, '../../docs/maven.md').text

def goals = descriptor.mojos.mojo.findAll { it.goal.text() != 'help' }
goals.each { goal ->
    assert goal.threadSafe.text() == 'true'
    assert log.contains('hvnet:' + goal.goal.text())
    def parameters = goal.parameters.parameter.findAll { it.editable.text() == 'true' }
    assert parameters.size() == (goal.goal.text() == 'check' ? 3 : 5)
    parameters.each {
        def name = it.name.text()
        assert it.description.text()
        assert log.any { line -> line.startsWith('    ' + name) }
        assert document.contains("| `${name}` | `hvnet.${name}` |")
        assert goal.configuration[name].text() == '${hvnet.' + name + '}'
    }
}
assert goals.collectEntries { [it.goal.text(), it.phase.text()] } == [check: 'validate', generate: 'generate-sources']
