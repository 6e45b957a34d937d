package dev.podarium.manifest.yaml;

/**
 * A place in a text, counted from 0.
 *
 * @param index characters before it
 * @param line lines before its own
 * @param column characters before it in its line
 */
public record Mark(int index, int line, int column) {}
