namespace CztBot.Conversations;

/// <summary>A channel's service lies where nothing can be posted to: what our own protocol project throws under this name, made of what .NET throws of such an address.</summary>
internal sealed class ServiceAddressException(UriFormatException none) : InvalidOperationException("The channel's service address is none", none);
