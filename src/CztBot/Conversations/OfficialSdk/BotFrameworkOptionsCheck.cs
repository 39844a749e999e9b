namespace CztBot.Conversations;

/// <summary>What Microsoft's SDK cannot do with the settings, said before it throws.</summary>
internal static class BotFrameworkOptionsCheck
{
    private static readonly string[] Clouds = ["", "https://botframework.azure.us"];

    // Where one of these is set, the SDK takes all of them from the settings and none from the cloud.
    private static readonly string[] Addresses =
    [
        "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ToBotFromChannelTokenIssuer", "OAuthUrl",
        "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl",
    ];

    /// <returns>Empty when all is well.</returns>
    public static IReadOnlyList<string> Problems(IConfiguration configuration)
    {
        bool Has(string name) => configuration[name] is { Length: > 0 };
        if (!Has("MicrosoftAppId")) return [];
        List<string> problems = [];
        var type = configuration["MicrosoftAppType"] ?? "";
        if (Has("MicrosoftAppCertificatePath") || Has("MicrosoftAppCertificateThumbprint"))
            problems.Add("用微软官方包编译的程序不支持用证书证明身份，请改用 MicrosoftAppPassword 或 UserAssignedMSI");
        if (type.Equals("SingleTenant", StringComparison.OrdinalIgnoreCase) && !(Has("MicrosoftAppTenantId") && Has("MicrosoftAppPassword")))
            problems.Add("MicrosoftAppType 为 SingleTenant 时应填写 MicrosoftAppTenantId 和 MicrosoftAppPassword");
        if (type.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase) && (!Has("MicrosoftAppTenantId") || Has("MicrosoftAppPassword")))
            problems.Add("MicrosoftAppType 为 UserAssignedMSI 时应填写 MicrosoftAppTenantId，不填 MicrosoftAppPassword");
        var set = Addresses.Count(Has);
        if (set > 0 && set < Addresses.Length)
            problems.Add($"用微软官方包编译的程序中，以下各项应全部填写或全部不填：{string.Join("、", Addresses)}");
        if (set == 0 && !Clouds.Contains(configuration["ChannelService"] ?? ""))
            problems.Add($"用微软官方包编译的程序只认识 ChannelService 为空或 {Clouds[1]}；用于其他云的，应填写：{string.Join("、", Addresses)}");
        return problems;
    }
}
