/**
 * Renames a thing in all files of a project. Start at {@link
 * org.hvnet.dsl.ide.rename.HvnetRenameService}.
 */
package org.hvnet.dsl.ide.rename;
