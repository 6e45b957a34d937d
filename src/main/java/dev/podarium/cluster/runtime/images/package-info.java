/**
 * What is known of images and of the containers made of them: the catalogue of well-known images,
 * the annotations that Pods carry for it, and what a container's entrypoint turns out to be. Data
 * and how it is read; nothing in here knows what time it is.
 */
@NullMarked
package dev.podarium.cluster.runtime.images;

import org.jspecify.annotations.NullMarked;
