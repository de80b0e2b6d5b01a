// Planted against `house/http-stays-in-apps`: a feature that answers in HTTP.
import { NotFoundException } from '@nestjs/common';

export const missing = new NotFoundException();
