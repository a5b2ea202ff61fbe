/**
 * Work on specifications without an editor: finding them, checking them, generating from them. The
 * command line and the Maven plug-in share it, and add nothing but their own way of being told and
 * of telling. Entries: {@link org.hvnet.dsl.headless.HeadlessChecker} and {@link
 * org.hvnet.dsl.headless.HeadlessGenerator}.
 */
package org.hvnet.dsl.headless;
