/** Virtual time as it is read and drawn; nothing of JavaFX. */
@NullMarked
package dev.podarium.workbench.frame.time;

import org.jspecify.annotations.NullMarked;
