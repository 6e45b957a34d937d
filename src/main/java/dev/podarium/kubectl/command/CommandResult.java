package dev.podarium.kubectl.command;

/**
 * What a command printed.
 *
 * @param out standard output, whole lines or empty
 * @param err standard error, whole lines or empty
 * @param exit 0 when all went well, 1 otherwise
 */
public record CommandResult(String out, String err, int exit) {}
