/** The commands that replace, patch and delete objects of any kind. */
@NullMarked
package dev.podarium.kubectl.change;

import org.jspecify.annotations.NullMarked;
