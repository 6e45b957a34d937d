/** The keys of the window, and the help that lists them. */
@NullMarked
package dev.podarium.workbench.keys;

import org.jspecify.annotations.NullMarked;
