/** {@code kubectl label} and {@code kubectl annotate}. */
@NullMarked
package dev.podarium.kubectl.labels;

import org.jspecify.annotations.NullMarked;
