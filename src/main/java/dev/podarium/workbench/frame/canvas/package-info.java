/**
 * What every picture on a Canvas is made of: boxes, fonts and fitted words, the cell of a Pod, the
 * axis of time, and the frame in which a picture scrolls, explains and is clicked.
 */
@NullMarked
package dev.podarium.workbench.frame.canvas;

import org.jspecify.annotations.NullMarked;
