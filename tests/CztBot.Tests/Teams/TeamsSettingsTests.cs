using CztBot.Operations;
using CztBot.Teams;
using CztBot.Tests.World;

namespace CztBot.Tests.Teams;

[Collection(nameof(Terminal))]
public sealed class TeamsSettingsTests
{
    private static readonly string Long = new('长', 101);

    [Theory]
    [InlineData("MicrosoftAppId", "", "还没有设置 MicrosoftAppId，请在 appsettings.json 中填写 Azure 机器人的应用程序 ID 后重试。")]
    [InlineData("MicrosoftAppId", "{8d3b0c1e-5f0a-4f5e-9a53-0f7c2f1f6a10}", "MicrosoftAppId 应为 GUID")]
    [InlineData("Teams:AppId", "cztbot", "Teams:AppId 应为 GUID")]
    [InlineData("Teams:DeveloperName", " ", "Teams:DeveloperName 还没有填写，请在 appsettings.json 中填写，不超过32个字符。")]
    [InlineData("Teams:DeveloperName", "long", "Teams:DeveloperName 最多32个字符，现在有101个，请缩短。")]
    [InlineData("Teams:ShortName", "long", "Teams:ShortName 最多30个字符")]
    [InlineData("Teams:FullName", "long", "Teams:FullName 最多100个字符")]
    [InlineData("Teams:EnglishShortName", "long", "Teams:EnglishShortName 最多30个字符")]
    [InlineData("Teams:EnglishFullName", "", "Teams:EnglishFullName 还没有填写")]
    [InlineData("Teams:WebsiteUrl", "", "Teams:WebsiteUrl 应为 https 开头的网址")]
    [InlineData("Teams:PrivacyUrl", "http://bot.example.cn/privacy", "您写的是“http://bot.example.cn/privacy”。")]
    [InlineData("Teams:TermsOfUseUrl", "/terms", "Teams:TermsOfUseUrl 应为 https 开头的网址")]
    [InlineData("Teams:ValidDomains:0", "https://bot.example.cn", "Teams:ValidDomains 中的“https://bot.example.cn”不是域名")]
    [InlineData("Teams:ValidDomains:0", "*.cn", "“*.cn”不是域名")]
    public void A_wrong_setting_is_one_sentence(string name, string value, string part)
    {
        var error = Should.Throw<UserErrorException>(() => TeamsSettings.Read(Offer.Settings((name, value == "long" ? Long : value))));

        error.Message.ShouldContain(part);
        error.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void An_address_longer_than_the_schema_allows_is_refused() =>
        Should.Throw<UserErrorException>(() => TeamsSettings.Read(Offer.Settings(("Teams:WebsiteUrl", "https://bot.example.cn/" + new string('a', 2048)))))
            .Message.ShouldBe("Teams:WebsiteUrl 最多2048个字符，现在有2071个，请缩短。");

    [Fact]
    public void Two_wrong_settings_are_two_sentences() =>
        Should.Throw<UserErrorException>(() => TeamsSettings.Read(Offer.Settings(("MicrosoftAppId", ""), ("Teams:PrivacyUrl", ""))))
            .Message.Split('\n').Length.ShouldBe(2);

    [Fact]
    public async Task The_shipped_settings_offer_nothing_yet_and_no_file_is_written()
    {
        using var terminal = new Terminal();
        var file = Path.Combine(terminal.Folder, "app.zip");

        var (exit, output, error) = await terminal.RunAsync("teams-package", "--out", file);

        (exit, output).ShouldBe((1, ""));
        error.ShouldStartWith("还没有设置 MicrosoftAppId");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task Complete_settings_make_the_file()
    {
        using var terminal = new Terminal();
        var file = Path.Combine(terminal.Folder, "app.zip");
        foreach (var (name, value) in Offer.Complete) Environment.SetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal), value);
        try
        {
            (await terminal.RunAsync("teams-package", "--out", file)).ShouldBe((0, $"已写入 {file}", ""));
        }
        finally
        {
            foreach (var name in Offer.Complete.Keys) Environment.SetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal), null);
        }

        (await File.ReadAllBytesAsync(file)).ShouldBe(TeamsPackage.Build(TeamsSettings.Read(Offer.Settings())));
    }
}
