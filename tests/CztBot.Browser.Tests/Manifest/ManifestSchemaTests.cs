using System.IO.Compression;
using System.Text.Json;
using CztBot.Browser.Tests.Npm;
using CztBot.Teams;
using Microsoft.Extensions.Configuration;

namespace CztBot.Browser.Tests.Manifest;

/// <summary>The app package against Microsoft's own schemas of the version that it names.</summary>
public sealed class ManifestSchemaTests
{
    private static readonly Dictionary<string, string?> Offer = new(StringComparer.Ordinal)
    {
        ["MicrosoftAppId"] = "8d3b0c1e-5f0a-4f5e-9a53-0f7c2f1f6a10",
        ["Teams:DeveloperName"] = "长沙市发展改革委",
        ["Teams:WebsiteUrl"] = "https://bot.example.cn/",
        ["Teams:PrivacyUrl"] = "https://bot.example.cn/privacy",
        ["Teams:TermsOfUseUrl"] = "https://bot.example.cn/terms",
        ["Teams:ValidDomains:0"] = "bot.example.cn",
    };

    [Fact]
    public async Task The_manifest_and_its_English_strings_fit_the_schemas() => (await CheckAsync(_ => { })).ShouldBeEmpty();

    [Fact]
    public async Task What_does_not_fit_is_found() =>
        (await CheckAsync(folder =>
        {
            var file = Path.Combine(folder, "manifest.json");
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"groupChat\"", "\"everywhere\"", StringComparison.Ordinal));
        })).ShouldNotBeEmpty();

    private static async Task<IReadOnlyList<string>> CheckAsync(Action<string> change)
    {
        var folder = Directory.CreateTempSubdirectory("cztbot-manifest-").FullName;
        try
        {
            var settings = TeamsSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(Offer).Build());
            using (var zip = new ZipArchive(new MemoryStream(TeamsPackage.Build(settings)))) await zip.ExtractToDirectoryAsync(folder);
            change(folder);
            await using var node = await NodeProgram.StartAsync("manifest.mjs", [Path.Combine(folder, "manifest.json"), Path.Combine(folder, "en.json")]);
            return (await node.JsonAsync()).Deserialize<string[]>()!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
