/** What the descriptions of several kinds share: containers, volumes, templates, events. */
@NullMarked
package dev.podarium.kubectl.describe.parts;

import org.jspecify.annotations.NullMarked;
