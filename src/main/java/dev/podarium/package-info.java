/** A whole Kubernetes cluster behind glass. {@link dev.podarium.Podarium} is where it begins. */
@NullMarked
package dev.podarium;

import org.jspecify.annotations.NullMarked;
