/**
 * The language server as a whole: how it is put together and started. Start at {@link
 * org.hvnet.dsl.ide.server.HvnetServerModule}.
 */
package org.hvnet.dsl.ide.server;
