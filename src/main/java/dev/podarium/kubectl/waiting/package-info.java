/**
 * {@code kubectl wait}: lets virtual time go by until objects are as asked for, or until it has
 * waited for long enough.
 */
@NullMarked
package dev.podarium.kubectl.waiting;

import org.jspecify.annotations.NullMarked;
