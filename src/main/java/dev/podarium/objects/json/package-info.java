/** Objects as documents, JSON and YAML text, and back; and what null means in one. */
@NullMarked
package dev.podarium.objects.json;

import org.jspecify.annotations.NullMarked;
