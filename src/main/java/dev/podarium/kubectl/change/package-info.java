/** The commands that make, replace, patch and delete objects of any kind. */
@NullMarked
package dev.podarium.kubectl.change;

import org.jspecify.annotations.NullMarked;
