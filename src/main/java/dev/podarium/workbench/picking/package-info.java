/** How a person picks files: in dialogs, or by dropping them on the window. */
@NullMarked
package dev.podarium.workbench.picking;

import org.jspecify.annotations.NullMarked;
