/**
 * How the window begins: on a screen ({@link dev.podarium.workbench.launch.WorkbenchApplication})
 * or without one ({@link dev.podarium.workbench.launch.HeadlessWindow}), what is seen until it is
 * there, and where the program keeps what belongs to the person.
 */
@NullMarked
package dev.podarium.workbench.launch;

import org.jspecify.annotations.NullMarked;
