/**
 * The versions of one kind: an object that was written in one is read in another. What is stored is
 * always in the first of {@link dev.podarium.objects.Kind#versions()}.
 */
@NullMarked
package dev.podarium.objects.versions;

import org.jspecify.annotations.NullMarked;
