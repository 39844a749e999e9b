namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The addresses of one cloud: who signs what its channels post, and who gives tokens for what the bot posts.</summary>
internal sealed record Cloud
{
    public static readonly Cloud Public = new()
    {
        ChannelService = "",
        Issuer = "https://api.botframework.com",
        OpenIdMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        Login = "https://login.microsoftonline.com",
        SharedTenant = "botframework.com",
        Scope = "https://api.botframework.com",
        EmulatorMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        TokenService = "https://sts.windows.net",
        EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
    };

    public static readonly Cloud UsGovernment = new()
    {
        ChannelService = "https://botframework.azure.us",
        Issuer = "https://api.botframework.us",
        OpenIdMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        Login = "https://login.microsoftonline.us",
        SharedTenant = "MicrosoftServices.onmicrosoft.us",
        Scope = "https://api.botframework.us",
        EmulatorMetadata = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        TokenService = "https://sts.windows.net",
        EmulatorTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
    };

    /// <summary>Azure operated by 21Vianet.</summary>
    public static readonly Cloud China = new()
    {
        ChannelService = "https://botframework.azure.cn",
        Issuer = "https://api.botframework.azure.cn",
        OpenIdMetadata = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        Login = "https://login.partner.microsoftonline.cn",
        SharedTenant = "microsoftservices.partner.onmschina.cn",
        Scope = "https://api.botframework.azure.cn",
        EmulatorMetadata = "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration",
        TokenService = "https://sts.chinacloudapi.cn",
        EmulatorTenants = ["a55a4d5b-9241-49b1-b4ff-befa8db00269"],
    };

    public static readonly IReadOnlyList<Cloud> All = [Public, UsGovernment, China];

    /// <summary>What the setting of this name says; empty for the public cloud.</summary>
    public required string ChannelService { get; init; }

    /// <summary>Who issues the channels' tokens.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where the channels' signing keys are listed.</summary>
    public required string OpenIdMetadata { get; init; }

    /// <summary>Where the bot gets its own tokens; a tenant follows.</summary>
    public required string Login { get; init; }

    /// <summary>The tenant that gives tokens to bots without one of their own.</summary>
    public required string SharedTenant { get; init; }

    /// <summary>What the bot's own tokens are for.</summary>
    public required string Scope { get; init; }

    public required string EmulatorMetadata { get; init; }

    /// <summary>Who issues tokens of version 1; a tenant follows.</summary>
    public required string TokenService { get; init; }

    /// <summary>Bot Framework's own tenants in this cloud: three in all, of which the US government has one and shares one.</summary>
    public required IReadOnlyList<string> EmulatorTenants { get; init; }

    /// <returns>Null for a name that is none of a cloud.</returns>
    public static Cloud? Of(string channelService) =>
        All.FirstOrDefault(one => string.Equals(one.ChannelService, channelService.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));

    /// <summary>Both spellings of a tenant as an issuer: tokens of version 1 and 2.</summary>
    public IEnumerable<string> IssuersOf(string tenant) => [$"{TokenService}/{tenant}/", $"{Login}/{tenant}/v2.0"];
}
