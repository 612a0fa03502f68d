import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of OpenSearch on loopback, for the proofs of suite.ts. Arguments: the folder for its data, a port, and
 * the origin of the pages that may ask it. It ends when its standard input does, so that none outlives the proofs.
 */
final class LoopbackNode extends Node {
  private LoopbackNode(Environment environment) {
    super(environment, List.of(Netty4Plugin.class, CommonAnalysisPlugin.class), false);
  }

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Settings settings =
        Settings.builder()
            .put("path.home", home)
            .put("cluster.name", "proofs")
            .put("node.name", "proofs")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", arguments[1])
            .put("transport.port", "0")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("action.auto_create_index", false)
            // As docs/search-service.md has it.
            .put("http.cors.enabled", true)
            .put("http.cors.allow-origin", arguments[2])
            .put("http.cors.allow-methods", "POST")
            .put("http.cors.allow-headers", "Authorization, Content-Type")
            .build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "proofs");
    try (LoopbackNode node = new LoopbackNode(environment)) {
      node.start();
      System.out.println("started");
      while (System.in.read() >= 0) {}
    }
  }
}
