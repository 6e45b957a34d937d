/** {@code kubectl get}: objects as tables, YAML and JSON. */
@NullMarked
package dev.podarium.kubectl.get;

import org.jspecify.annotations.NullMarked;
