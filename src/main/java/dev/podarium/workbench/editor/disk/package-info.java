/**
 * The files below the tabs: what is known of one, whether it still is on disk as it was, and the
 * question what counts when it is not.
 *
 * <p>A file is compared by its text and not by its time: copied, checked out or touched files are
 * no conflict, and neither are other line ends below an unsaved text; it gets those of the file.
 */
@NullMarked
package dev.podarium.workbench.editor.disk;

import org.jspecify.annotations.NullMarked;
