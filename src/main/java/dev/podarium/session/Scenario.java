package dev.podarium.session;

import dev.podarium.api.HardwareCommand.NodeShape;
import java.util.List;

/**
 * What a life begins with: with the commands that followed, all that is needed to live it again.
 *
 * @param program which program it was, with its version
 * @param seed of all chance
 * @param nodes the machines at virtual time zero
 * @param catalogue the name of what containers do
 * @param latencies the name of how long things take
 */
public record Scenario(
    String program, long seed, List<NodeShape> nodes, String catalogue, String latencies) {

  /** The usual containers and the usual latencies. */
  public static Scenario of(String program, long seed, List<NodeShape> nodes) {
    return new Scenario(program, seed, nodes, "standard", "realistic");
  }
}
