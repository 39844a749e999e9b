using System.Text.RegularExpressions;
using CztBot.Tests.World;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace CztBot.Tests.Operations;

/// <summary>docker-compose.yml, read as compose reads it, with its anchors and merges.</summary>
internal sealed partial class Compose
{
    private readonly Dictionary<string, object> _root;

    public Compose()
    {
        using var text = new StringReader(File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml")));
        _root = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(text)));
    }

    public IReadOnlyCollection<string> Services => [.. Map(_root["services"]).Keys];

    public object? Of(string service, params string[] path) =>
        path.Aggregate((object?)Map(_root["services"])[service], (at, key) => at is null ? null : Map(at).GetValueOrDefault(key));

    /// <summary>A service's environment, with the variables of .env put in.</summary>
    public Dictionary<string, string> Environment(string service, string password) =>
        Map(Of(service, "environment")!).ToDictionary(pair => pair.Key, pair => Filled(pair.Value?.ToString() ?? "", password), StringComparer.Ordinal);

    private static string Filled(string value, string password) =>
        Default().Replace(value.Replace("${POSTGRES_PASSWORD}", password, StringComparison.Ordinal), "${default}");

    [GeneratedRegex(@"\$\{\w+:-(?<default>\w*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Default();

    private static Dictionary<string, object?> Map(object map) =>
        ((Dictionary<object, object?>)map).ToDictionary(pair => (string)pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
