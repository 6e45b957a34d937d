/**
 * YAML text → nodes with their places, by the grammar of the parser that kubectl is built with
 * (go-yaml 2, a descendant of libyaml): YAML 1.1 with that parser's own leniencies, limits and
 * words. A general YAML library was used before and given up: each reads tabs, directives and long
 * keys in its own way, and a manifest that kubectl takes has to be taken here. Nothing is built of
 * the nodes in here; what they mean is the room manifest's business.
 */
@NullMarked
package dev.podarium.manifest.yaml;

import org.jspecify.annotations.NullMarked;
