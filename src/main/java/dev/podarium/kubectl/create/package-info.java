/** The commands that make objects: of manifests, and of a few words for some kinds. */
@NullMarked
package dev.podarium.kubectl.create;

import org.jspecify.annotations.NullMarked;
