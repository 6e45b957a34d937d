/**
 * What Go's decoder makes of the values that an object is sent with: which field holds bytes, an
 * instant or an amount, what is wrong with one that cannot be read, and what a null means.
 *
 * <p>The model keeps most of them as text, so each writer would have to know; it is said here once.
 */
@NullMarked
package dev.podarium.objects.decoding;

import org.jspecify.annotations.NullMarked;
