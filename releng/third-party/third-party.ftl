# Third-party software

The libraries that hvnet is distributed with, each under the licence that its own publisher states.
`./mvnw verify -Dthird-party.update=true` writes this file; the build fails while it does not match the dependencies.

The IDE product and the update site contain bundles of the Eclipse platform besides; each has its licence in its `about.html`.

| library | version | licence |
| --- | --- | --- |
<#list dependencyMap?sort_by(["key", "artifactId"]) as entry>
<#assign p = entry.getKey()>
| ${p.groupId}:${p.artifactId} | ${p.version} | ${entry.getValue()?sort?join(", ")} |
</#list>
