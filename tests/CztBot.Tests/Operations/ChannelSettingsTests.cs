using CztBot.Operations;

namespace CztBot.Tests.Operations;

public sealed class ChannelSettingsTests
{
    [Fact]
    public async Task A_wrong_setting_of_the_channels_is_one_line_before_anything_starts()
    {
        var choice = new HostChoice
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["MicrosoftAppId"] = "app-1", ["ChannelService"] = "https://example.org" },
        };

        var refused = await Should.ThrowAsync<UserErrorException>(() => BotHost.BuildAsync(choice));

        refused.Message.ShouldBe(
            "appsettings.json 的设置有误：ChannelService 应为空（公有云）或以下之一：https://botframework.azure.us、https://botframework.azure.cn；"
            + "MicrosoftAppType 为 SingleTenant 时应填写 MicrosoftAppTenantId；"
            + "MicrosoftAppPassword、MicrosoftAppCertificatePath、MicrosoftAppCertificateThumbprint 应填写且只填写一项。");
    }
}
