/**
 * What the process of a container does, as values: how long it runs, how it ends, what it answers
 * and what becomes of its files; and what names say of programs.
 */
@NullMarked
package dev.podarium.cluster.runtime.process;

import org.jspecify.annotations.NullMarked;
