/**
 * Manifest text to objects with the position of every field, or diagnostics; files and folders of
 * them. Parsing never throws for what a person wrote: it returns what is wrong and where.
 */
@NullMarked
package dev.podarium.manifest;

import org.jspecify.annotations.NullMarked;
