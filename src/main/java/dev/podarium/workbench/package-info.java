/** The window: {@link dev.podarium.workbench.Workbench} puts the panes together. */
@NullMarked
package dev.podarium.workbench;

import org.jspecify.annotations.NullMarked;
