using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CztBot.Teams;

/// <summary>The zip that a Teams administrator uploads: manifest, English strings, icons. The same settings give the same bytes.</summary>
public static class TeamsPackage
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A zip has no earlier time; the real one would make every package another.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Build(TeamsSettings settings)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            Add(zip, "manifest.json", Text(Manifest(settings)));
            Add(zip, "en.json", Text(English(settings.Options)));
            Add(zip, "color.png", Shipped("icons.color.png"));
            Add(zip, "outline.png", Shipped("icons.outline.png"));
        }

        return content.ToArray();
    }

    private static JsonNode Manifest(TeamsSettings settings)
    {
        var (manifest, options) = (JsonNode.Parse(Shipped("manifest.json"))!, settings.Options);
        manifest["version"] = typeof(TeamsPackage).Assembly.GetName().Version!.ToString(fieldCount: 3);
        manifest["id"] = settings.AppId;
        manifest["bots"]![0]!["botId"] = settings.BotId;
        manifest["name"]!["short"] = options.ShortName;
        manifest["name"]!["full"] = options.FullName;
        var developer = manifest["developer"]!;
        developer["name"] = options.DeveloperName;
        developer["websiteUrl"] = options.WebsiteUrl;
        developer["privacyUrl"] = options.PrivacyUrl;
        developer["termsOfUseUrl"] = options.TermsOfUseUrl;
        manifest["validDomains"] = new JsonArray([.. options.ValidDomains.Select(domain => JsonValue.Create(domain))]);
        return manifest;
    }

    // Without command titles: a title is what Teams puts into the message, and the bot's words are Chinese.
    private static JsonNode English(TeamsOptions options)
    {
        var strings = JsonNode.Parse(Shipped("en.json"))!;
        strings["name.short"] = options.EnglishShortName;
        strings["name.full"] = options.EnglishFullName;
        return strings;
    }

    private static byte[] Text(JsonNode json) => JsonSerializer.SerializeToUtf8Bytes(json, Readable);

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static byte[] Shipped(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"{typeof(TeamsPackage).Namespace}.{name}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
