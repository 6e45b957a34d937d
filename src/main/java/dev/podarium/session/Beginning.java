package dev.podarium.session;

import dev.podarium.api.HardwareCommand.NodeShape;
import java.util.List;

/**
 * What a life begins with: with the commands that followed, all that is needed to live it again.
 *
 * @param program which program it was, with its version
 * @param seed of all chance
 * @param nodes the machines at virtual time zero
 */
public record Beginning(String program, long seed, List<NodeShape> nodes) {}
