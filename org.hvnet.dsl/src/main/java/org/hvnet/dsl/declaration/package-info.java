/**
 * What one file says, as immutable records: names are as written and not yet resolved, values are
 * typed, nothing is derived. A {@link org.hvnet.dsl.declaration.Fragment} depends on its file
 * alone, so that it can be kept as long as the file does not change.
 */
package org.hvnet.dsl.declaration;
