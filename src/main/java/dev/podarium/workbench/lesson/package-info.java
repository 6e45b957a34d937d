/** What ships with the program to begin with: examples, and the hint that says what to do next. */
@NullMarked
package dev.podarium.workbench.lesson;

import org.jspecify.annotations.NullMarked;
