/**
 * The Maven plug-in: the goals {@code check} and {@code generate}, which do what the commands of
 * the same names do, and say it in the build log. What a specification means is decided elsewhere,
 * in {@link org.hvnet.dsl.headless}.
 */
package org.hvnet.maven;
