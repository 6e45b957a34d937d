/**
 * Changed copies of model objects that share every part that did not change: the one place that
 * reaches into the model's fields. Whoever is not in {@code objects} asks for a copy by a word of
 * its kind ({@code Pods.boundTo}) and never comes here.
 */
@NullMarked
package dev.podarium.objects.copies;

import org.jspecify.annotations.NullMarked;
