using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace CztBot.BotFramework.Tests.Authentication;

public sealed class SettingsTests
{
    private static readonly string[] Registered = ["MicrosoftAppId=app-1", "MicrosoftAppTenantId=tenant-1", "MicrosoftAppPassword=secret"];

    [Fact]
    public void A_developer_needs_no_settings_and_a_registered_bot_three()
    {
        Problems().ShouldBeEmpty();
        Problems(Registered).ShouldBeEmpty();
        Problems("MicrosoftAppId=app-1", "MicrosoftAppType=UserAssignedMSI").ShouldBeEmpty();
        Problems("MicrosoftAppId=app-1", "MicrosoftAppType=multitenant", "MicrosoftAppCertificateThumbprint=AB").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ChannelService=https://example.org", "ChannelService")]
    [InlineData("MicrosoftAppType=Own", "MicrosoftAppType")]
    [InlineData("AllowEmulator=perhaps", "AllowEmulator")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl=http://example.org/", "ToBotFromChannelOpenIdMetadataUrl")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl=login", "ToBotFromEmulatorOpenIdMetadataUrl")]
    [InlineData("ToChannelFromBotLoginUrl=http://127.0.0.1/tenant", "ToChannelFromBotLoginUrl")]
    [InlineData("MicrosoftAppTenantId=", "MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppPassword=", "MicrosoftAppPassword")]
    [InlineData("MicrosoftAppCertificateThumbprint=AB", "MicrosoftAppPassword")]
    [InlineData("MicrosoftAppId=", "MicrosoftAppId")]
    [InlineData("Limits:CallerBurst=0", "Limits:CallerBurst")]
    [InlineData("Limits:ConversationPerMinute=many", "Limits:ConversationPerMinute")]
    public void A_wrong_setting_is_named(string setting, string named) =>
        Problems([.. Registered, setting]).ShouldHaveSingleItem().ShouldContain(named);

    [Fact]
    public void A_certificate_has_to_be_there() =>
        Problems("MicrosoftAppId=app-1", "MicrosoftAppTenantId=tenant-1", "MicrosoftAppCertificatePath=/nowhere.pfx").ShouldHaveSingleItem().ShouldContain("MicrosoftAppCertificatePath");

    [Fact]
    public void The_list_of_keys_may_be_on_this_machine() =>
        Problems([.. Registered, "ToBotFromChannelOpenIdMetadataUrl=http://127.0.0.1:5000/keys"]).ShouldBeEmpty();

    [Theory]
    [InlineData("", "SingleTenant", "https://login.microsoftonline.com/tenant-1", "https://api.botframework.com")]
    [InlineData("", "MultiTenant", "https://login.microsoftonline.com/botframework.com", "https://api.botframework.com")]
    [InlineData("https://botframework.azure.us", "SingleTenant", "https://login.microsoftonline.us/tenant-1", "https://api.botframework.us")]
    [InlineData("https://botframework.azure.cn", "SingleTenant", "https://login.partner.microsoftonline.cn/tenant-1", "https://api.botframework.azure.cn")]
    public void A_cloud_brings_its_addresses(string cloud, string type, string login, string scope)
    {
        var options = BotFrameworkOptions.Read(Configuration([.. Registered, $"ChannelService={cloud}", $"MicrosoftAppType={type}"]));

        (options.Login, options.Scope).ShouldBe((login, scope));
    }

    [Fact]
    public void Each_address_can_be_set_by_itself()
    {
        var options = BotFrameworkOptions.Read(Configuration(
            "ToChannelFromBotLoginUrl=https://login.example/t", "ToChannelFromBotOAuthScope=https://scope.example/.default", "ToBotFromEmulatorTokenIssuer=https://emulator.example"));

        (options.Login, options.Scope).ShouldBe(("https://login.example/t", "https://scope.example"));
        options.EmulatorIssuers.ShouldBe(["https://emulator.example"]);
    }

    private static IReadOnlyList<string> Problems(params string[] settings) => BotFrameworkOptionsCheck.Problems(Configuration(settings));

    private static ConfigurationManager Configuration(params string[] settings)
    {
        var configuration = new ConfigurationManager();
        foreach (var setting in settings) configuration[setting.Split('=')[0]] = setting[(setting.IndexOf('=') + 1)..];
        return configuration;
    }
}
