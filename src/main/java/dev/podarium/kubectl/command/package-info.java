/**
 * What every kubectl command is made of: its invocation (the connection to a cluster and to the
 * person), the words and options that name objects, and how failures are said. Knows no command.
 */
@NullMarked
package dev.podarium.kubectl.command;

import org.jspecify.annotations.NullMarked;
