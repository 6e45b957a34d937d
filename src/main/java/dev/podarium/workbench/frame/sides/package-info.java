/**
 * Two texts side by side, with what differs marked: live and edited, disk and yours. Rows are
 * computed on any thread; the grid only draws them.
 */
@NullMarked
package dev.podarium.workbench.frame.sides;

import org.jspecify.annotations.NullMarked;
