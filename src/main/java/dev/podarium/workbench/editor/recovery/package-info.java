/**
 * Keeps text that is in no file, so that neither a crash nor a power cut loses it, and offers it at
 * the next start.
 *
 * <p>Every running program has a folder of its own beside the settings, under a lock that the
 * system takes away when the program ends in whatever way. A folder whose lock can be had belongs
 * to nobody any more: what lies in it is offered, once, by whoever has the lock. So two running
 * programs never see each other's copies. Chosen against the number of a process in a file: numbers
 * are given anew.
 *
 * <p>All of it is written on one thread, in order, a moment after typing has stopped.
 */
@NullMarked
package dev.podarium.workbench.editor.recovery;

import org.jspecify.annotations.NullMarked;
