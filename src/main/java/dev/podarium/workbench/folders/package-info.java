/**
 * The files and folders that were opened, what is in them and what is wrong, and the button that
 * applies all of it together.
 *
 * <p>Folders are read on a thread of their own as a JavaFX task, file by file, so that a big one
 * shows how far it is and can be cancelled. After that a {@code Lookout} looks again and again:
 * what was not written since keeps what was read. The pane opens nothing and applies nothing
 * itself: it hands a path or objects to whoever the workbench gave it.
 */
@NullMarked
package dev.podarium.workbench.folders;

import org.jspecify.annotations.NullMarked;
