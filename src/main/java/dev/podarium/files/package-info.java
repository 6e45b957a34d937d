/**
 * Writing files of the person's so that nothing is lost: whole or not at all, never through a name
 * that was somebody else's. And reading texts so that they can be written back: what nobody edited
 * stays, byte for byte. Shared by the command line and the window; knows nothing of ours.
 *
 * <p>Chosen against writing in place: a full disk, a crash or Ctrl+C in the middle would leave half
 * a file where a whole one was.
 */
@NullMarked
package dev.podarium.files;

import org.jspecify.annotations.NullMarked;
